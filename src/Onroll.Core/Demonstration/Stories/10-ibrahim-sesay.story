# Getting better: incidents down from nine to four.
pupil Ibrahim Sesay; M; 2014-01-11
school alderway; 8H; 2025-09-03
fact Ethnicity; BAFR; 2025-09-03
fact FirstLanguage; OTH; 2025-09-03
fact EnglishAsAdditionalLanguage; Y; 2025-09-03
fact FreeSchoolMeals; Y; 2025-09-03
fact SenProvision; N; 2025-09-03
contact Mariama Sesay; Mother; responsible; home; address 62 Foundry Road, Aldermere, AM1 4FR; phone 07700 900255; language Krio
suspended 2026-06-30 am; 2; PP
missed 2025-09-03..2026-07-20; 40; 8
suspended 2026-10-08 am; 2; CB
missed 2026-09-02..2026-11-20; 13; 3
incident 2026-09-16 P4; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-09-28 P2; Refused an instruction; 2; Detention at lunch
incident 2026-09-29 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-09-30 P4; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-10-01 P5; Out of lesson; 2; Detention after school
incident 2026-10-05 Lunch; Unkind words; 2; Restorative conversation
incident 2026-10-06 P4; Refused an instruction; 2; Detention at lunch
incident 2026-10-07 Lunch; Physical contact; 3; Parent called
incident 2026-10-13 P3; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-10-15 P5; Out of lesson; 2; Detention after school
incident 2026-11-04 P4; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-11-09 P2; Late to lesson; 1; Time made up
incident 2026-11-12 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-11-18 P5; Disruption in lesson; 1; Moved seat and spoken to
voice 2026-11-09; Ms Khan; as said; Football on Thursdays is the best thing. If I get a slip I can't go so I don't get one.
action alderway; 2026-12-03; p.khan@alderway.example; Review: can Ibrahim come off Amber?
