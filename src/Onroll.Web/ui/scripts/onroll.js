import { initAll as initGovuk } from "govuk-frontend";
import { initAll as initMoj } from "@ministryofjustice/frontend";
import { start as startMenus } from "./menus.js";
import { start as startSearch } from "./search.js";
import { start as startBulk } from "./bulk.js";
import { start as startForms } from "./forms.js";
import { start as startKeep } from "./keep.js";
import { start as startSession } from "./session.js";
import { start as startPasskeys } from "./passkeys.js";
import { start as startAutocomplete } from "./autocomplete.js";
import { start as startPrint } from "./print.js";
import { start as startPoll } from "./poll.js";
import { start as startScroll } from "./scroll.js";
import { start as startPreview } from "./preview.js";
import { start as startPlaces } from "./places.js";

// GOV.UK's template does this in an inline script, which the content policy forbids.
document.body.classList.add("js-enabled", "govuk-frontend-supported");

initGovuk();
initMoj();
startMenus();
startSearch();
startBulk();
startForms();
startKeep();
startSession();
startPasskeys();
startAutocomplete();
startPrint();
startPoll();
startScroll();
startPreview();
startPlaces();

// Only the screens of a meeting need a line to the server; the others do not carry it.
const meeting = document.querySelector("[data-o-meeting]");
if (meeting) import("./meeting.js").then(({ start }) => start(meeting));
