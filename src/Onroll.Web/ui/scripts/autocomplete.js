// Long lists (schools, people) are found by typing. The list underneath is what the form sends, with or without this.

export async function start() {
  const lists = document.querySelectorAll("select[data-o-autocomplete]");
  if (lists.length === 0) return;
  const { default: accessibleAutocomplete } = await import("accessible-autocomplete");
  lists.forEach((selectElement) =>
    accessibleAutocomplete.enhanceSelectElement({ selectElement, defaultValue: selectElement.selectedOptions[0]?.value ? undefined : "", showAllValues: true }),
  );
}
