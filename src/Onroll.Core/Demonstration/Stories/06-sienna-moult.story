# At home more than at school since September, half of it without a reason that could be accepted.
pupil Sienna Moult; F; 2012-10-02
school alderway; 9D; 2024-09-03
fact Ethnicity; MWBC; 2024-09-03
fact FirstLanguage; ENG; 2024-09-03
fact EnglishAsAdditionalLanguage; N; 2024-09-03
fact FreeSchoolMeals; Y; 2024-09-03
fact SenProvision; N; 2024-09-03
contact Tanya Moult; Mother; responsible; home; address 5 Orchard Close, Aldermere, AM2 7OC; phone 07700 900808; easy-read
missed 2025-09-03..2026-07-20; 96; 30
missed 2026-09-02..2026-11-20; 58; 26
incident 2026-10-15 P2; Late to lesson; 1; Time made up
incident 2026-11-12 P3; Out of lesson; 1; Spoken to
voice 2026-11-05; Ms Khan; as said; I get as far as the gate. Then everyone looks.
share camhs; SupportPlan; Identity+Attendance+Support+Voice; 2026-10-12..2027-02-12; So that the mental health team in schools can work with Sienna.
share early-help; FamilyPlan; Identity+Attendance+Family; 2026-10-05..2027-03-26; So that Early Help can work with the whole family.
action alderway; 2026-11-27; p.khan@alderway.example; Review Sienna's return plan with her mother
looked p.khan@alderway.example; 6
looked z.haddad@camhs.example; 2
absence-case 2026-10-05; p.khan@alderway.example; Sienna turns back at the gate most mornings and has stopped coming to art.
absence-step Panel; 2026-10-08; 2026-11-06; 2026-11-06; Some; ; ; Sienna, Tanya Moult, Ms Khan and Zeina Haddad from CAMHS; The crowd at the gate in the morning, and sitting near the door; A side entrance, and a seat by the window; Ms Khan meets her at the side door at 9.15; She cries on Sunday nights. I do not want to be fined for that.; Four mornings in two weeks. The side door helps.
absence-step SupportPlan; 2026-11-09; 2026-11-20; ; ; ; ; Sienna, Tanya Moult and Ms Khan; Mornings are still the hardest, afternoons go better; Mornings in the learning hub until she asks to leave it. CAMHS each Wednesday; Sienna comes in for two mornings a week, then three; ; 
