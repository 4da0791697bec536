# Suspended for seven days; nobody has said yet where he learns from the sixth.
pupil Zane Abara; M; 2011-02-09
school alderway; 11K; 2022-09-05
fact Ethnicity; BAFR; 2022-09-05
fact FirstLanguage; ENG; 2022-09-05
fact EnglishAsAdditionalLanguage; N; 2022-09-05
fact FreeSchoolMeals; N; 2022-09-05
fact SenProvision; K; 2024-01-08
fact SenPrimaryNeed; SLCN; 2024-01-08
contact Patience Abara; Mother; responsible; home; address 7 Foundry Road, Aldermere, AM1 4FR; phone 07700 900561
contact Emmanuel Abara; Father; responsible; home; address 7 Foundry Road, Aldermere, AM1 4FR; phone 07700 900562; best Not during night shifts: phone after 2pm
suspended 2026-03-11 am; 2; PP
suspended 2026-06-24 am; 4; DB
missed 2025-09-03..2026-07-20; 31; 5
suspended 2026-10-12 am; 4; CB
suspended 2026-11-04 am; 6; VA
suspended 2026-11-16 am; 14; PA
missed 2026-09-02..2026-11-20; 20; 0
incident 2026-09-16 P5; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-09-30 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-10-09 P4; Refused an instruction; 3; Parent called; 2
incident 2026-10-15 P2; Late to lesson; 1; Time made up
incident 2026-11-03 Lunch; Language towards an adult; 3; Parent called
incident 2026-11-03 P4; Refused an instruction; 2; Detention after school
incident 2026-11-09 P3; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-11-10 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-11-11 P5; Out of lesson; 2; Detention after school
incident 2026-11-12 Lunch; Unkind words; 2; Restorative conversation
incident 2026-11-13 P1; Late to lesson; 1; Time made up
incident 2026-11-13 P4; Disruption in lesson; 2; Moved seat and spoken to; 1
incident 2026-11-13 P5; Physical contact; 3; Headteacher and parent called
voice 2026-11-13; Mr Okafor; later; I said sorry to sir. I want to sit my mocks.
action alderway; 2026-11-20; j.sandhu@alderway.example; Tell the family where day-six education will be
action alderway; 2026-11-23; j.sandhu@alderway.example; Start day-six education
looked m.okafor@alderway.example; 4
looked j.sandhu@alderway.example; 2
