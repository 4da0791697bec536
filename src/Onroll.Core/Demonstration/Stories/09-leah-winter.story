# Two plan reviews without progress; the next step is to be decided.
pupil Leah Winter; F; 2012-03-28
school alderway; 10C; 2023-09-05
fact Ethnicity; WBRI; 2023-09-05
fact FirstLanguage; ENG; 2023-09-05
fact EnglishAsAdditionalLanguage; N; 2023-09-05
fact FreeSchoolMeals; N; 2023-09-05
fact SenProvision; K; 2025-09-03
fact SenPrimaryNeed; SPLD; 2025-09-03
contact Karen Winter; Mother; responsible; home; address 17 Beck View, Aldermere, AM2 1BV; phone 07700 900127
contact Paul Winter; Father; responsible; home; address 17 Beck View, Aldermere, AM2 1BV; phone 07700 900128
suspended 2026-04-22 am; 2; VA
missed 2025-09-03..2026-07-20; 35; 6
suspended 2026-10-01 am; 2; VA
missed 2026-09-02..2026-11-20; 11; 2
incident 2026-09-30 P3; Language towards an adult; 3; Parent called
incident 2026-10-14 P2; Refused an instruction; 2; Detention at lunch
incident 2026-11-05 P4; Out of lesson; 2; Detention after school
incident 2026-11-16 P3; Refused an instruction; 2; Detention at lunch
voice 2026-09-21; Ms Adeyemi; later; The plan is fine but nobody reads it.
voice 2026-11-20; Ms Adeyemi; as said; Three of the four are better. The reading one isn't because I never got the overlay.
action alderway; 2026-11-20; r.adeyemi@alderway.example; Review the pastoral support plan, second cycle
action alderway; 2026-11-27; m.okafor@alderway.example; Decide whether Leah moves to step 3, partnership support
looked r.adeyemi@alderway.example; 3
