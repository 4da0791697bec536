# Permanently excluded from Dunmere in the summer; wants to keep engineering.
pupil Rohan Siddle; M; 2012-02-27
school dunmere; 9D; 2023-09-06..2026-07-03
school the-kiln; 10N; 2026-07-06
fact Ethnicity; MWAS; 2023-09-06
fact HomeLocalAuthority; 892; 2023-09-06
fact FirstLanguage; ENG; 2023-09-06
fact EnglishAsAdditionalLanguage; N; 2023-09-06
fact FreeSchoolMeals; N; 2023-09-06
fact SenProvision; N; 2023-09-06
contact Anita Siddle; Mother; responsible; home; address 33 Mill Lane, Aldermere, AM4 5ML; phone 07700 900881
contact Mark Siddle; Father; responsible; home; address 33 Mill Lane, Aldermere, AM4 5ML; phone 07700 900882
suspended 2025-12-03 am; 4; DB
suspended 2026-03-03 am; 6; VA
excluded 2026-05-06 pm; DB
missed 2025-09-04..2026-07-17; 44; 9
missed 2026-09-03..2026-11-20; 7; 1
voice 2026-11-16; Ms Sykes; as said; I want somewhere nobody knows me. I want to keep engineering.
share office; PanelAgenda; Identity+Attendance+Exclusions+Support+Voice; 2026-11-09..2026-12-18; So that the fair access panel can find Rohan a school.
caseload b.nkemelu@aldermere.example; 2026-05-06; Permanent exclusion: education and next school
