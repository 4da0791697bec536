# Ready to come back to a school from The Kiln.
pupil Nadia Ferrant; F; 2013-12-01
school eastholm; 7C; 2025-09-04..2026-03-27
school the-kiln; 8K; 2026-04-13
fact Ethnicity; MOTH; 2025-09-04
fact FirstLanguage; ENG; 2025-09-04
fact EnglishAsAdditionalLanguage; N; 2025-09-04
fact FreeSchoolMeals; Y; 2025-09-04
fact SenProvision; K; 2026-01-12
fact SenPrimaryNeed; SEMH; 2026-01-12
contact Colette Ferrant; Grandmother; responsible; home; address 70 Weir Street, Aldermere, AM1 6WS; phone 07700 900762
missed 2025-09-04..2026-07-17; 66; 20
suspended 2026-01-14 am; 6; DB
excluded 2026-02-04 pm; PA
missed 2026-09-03..2026-11-20; 9; 1
voice 2026-11-02; Ms Sykes; as said; I'm not who I was in Year 7.
share office; PanelAgenda; Identity+Attendance+Exclusions+Support+Voice; 2026-11-02..2026-12-18; So that the fair access panel can find Nadia a school.
caseload b.nkemelu@aldermere.example; 2026-02-04; Permanent exclusion: education and next school
