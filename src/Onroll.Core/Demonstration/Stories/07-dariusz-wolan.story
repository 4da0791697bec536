# Three suspensions this term after one each half term before.
pupil Dariusz Wolan; M; 2011-12-14
school alderway; 10T; 2023-09-05
fact Ethnicity; WOTH; 2023-09-05
fact FirstLanguage; POL; 2023-09-05
fact EnglishAsAdditionalLanguage; Y; 2023-09-05
fact FreeSchoolMeals; N; 2023-09-05
fact SenProvision; N; 2023-09-05
contact Agnieszka Wolan; Mother; responsible; home; address 40 Station Road, Aldermere, AM2 5SR; phone 07700 900915; language Polish; interpreter
contact Marek Wolan; Father; responsible; home; address 40 Station Road, Aldermere, AM2 5SR; phone 07700 900916; language Polish
suspended 2026-03-03 am; 2; DB
suspended 2026-04-29 am; 2; PP
suspended 2026-06-16 am; 4; DB
missed 2025-09-03..2026-07-20; 38; 9
suspended 2026-09-10 am; 2; LD
suspended 2026-11-05 am; 4; PP
suspended 2026-11-12 pm; 5; CB
missed 2026-09-02..2026-11-20; 17; 3
incident 2026-09-09 P5; Disruption in lesson; 2; Detention after school
incident 2026-10-01 P4; Refused an instruction; 2; Detention at lunch
incident 2026-10-21 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-11-04 Lunch; Physical contact; 3; Parent called
incident 2026-11-11 P4; Refused an instruction; 2; Detention at lunch
incident 2026-11-12 Lunch; Refused an instruction; 3; Headteacher and parent called
voice 2026-11-19; Mr Sandhu; as said; When I am angry I think in Polish and nobody here can hear it.
action alderway; 2026-12-02; j.sandhu@alderway.example; Red review with an interpreter for the family
looked j.sandhu@alderway.example; 4
