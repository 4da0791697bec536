# Left Alderway two weeks after a suspension; her mother says she was told it was that or a permanent exclusion.
pupil Kayleigh Marsden; F; 2012-02-11
school alderway; 10K; 2023-09-04..2026-10-09
fact Ethnicity; WBRI; 2023-09-04
fact FirstLanguage; ENG; 2023-09-04
fact EnglishAsAdditionalLanguage; N; 2023-09-04
fact FreeSchoolMeals; Y; 2023-09-04
fact SenProvision; K; 2025-01-13
fact SenPrimaryNeed; SEMH; 2025-01-13
contact Donna Marsden; Mother; responsible; home; address 17 Weir Street, Aldermere, AM3 7WS; phone 07700 900412; best Phone, mornings
suspended 2026-09-24; 6; VA
missed 2025-09-03..2026-07-20; 44; 12
missed 2026-09-02..2026-10-09; 14; 2
incident 2026-09-24 P4; Verbal abuse of an adult; 4; Suspended for three days
leaving 2026-10-09; HomeEducation; HomeEducation; asked; 2026-10-12; Nisha Bright; Her mother wrote on 8 October that she will teach her at home. On the phone she said she was told it was that or a permanent exclusion.
looked r.adeyemi@alderway.example; 1
