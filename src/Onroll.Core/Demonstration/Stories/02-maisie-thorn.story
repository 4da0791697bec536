# She has come in less and less since half term.
pupil Maisie Thorn; F; 2012-01-23
school alderway; 10C; 2023-09-05
fact Ethnicity; WBRI; 2023-09-05
fact FirstLanguage; ENG; 2023-09-05
fact EnglishAsAdditionalLanguage; N; 2023-09-05
fact FreeSchoolMeals; N; 2023-09-05
fact SenProvision; N; 2023-09-05
fact YoungCarer; S; 2026-10-12
contact Lorraine Thorn; Mother; responsible; home; address 52 Canal Side, Aldermere, AM2 6TP; phone 07700 900203; best Text message
contact Neil Thorn; Father; responsible; address 9 Beck View, Aldermere, AM5 1BV; phone 07700 900487
missed 2025-09-03..2026-07-20; 34; 8
suspended 2026-10-08 am; 2; VA
suspended 2026-11-11 am; 4; CB
missed 2026-09-02..2026-10-15; 12; 4
missed 2026-10-16..2026-11-20; 21; 12
incident 2026-09-23 P3; Refused an instruction; 2; Detention at lunch
incident 2026-10-07 P5; Language towards an adult; 3; Parent called
incident 2026-10-14 P4; Out of lesson; 2; Detention after school
incident 2026-11-04 P2; Out of lesson; 2; Detention after school
incident 2026-11-10 P4; Refused an instruction; 3; Parent called; 2
voice 2026-10-21; Ms Adeyemi; as said; Mum's back is bad again so I do the little ones in the morning. By then I've missed reg and there's no point.
share early-help; FamilyPlan; Identity+Family; 2026-11-02..2027-03-31; So that Early Help can work with the whole family.
action alderway; 2026-11-24; r.adeyemi@alderway.example; Decide whether Early Help may see Maisie's attendance for the family plan
looked r.adeyemi@alderway.example; 3
looked v.osei@earlyhelp.example; 1
absence-case 2026-11-12; r.adeyemi@alderway.example; Twelve sessions without permission since half term. Maisie looks after the little ones in the morning.
absence-step Panel; 2026-11-24; ; ; ; ; ; Maisie, Lorraine Thorn, Ms Adeyemi and Vivian Osei from Early Help; ; ; ; ; 
