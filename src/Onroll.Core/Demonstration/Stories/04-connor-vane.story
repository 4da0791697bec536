# Many small incidents; back from a suspension yesterday without a meeting.
pupil Connor Vane; M; 2013-11-30
school alderway; 8B; 2025-09-03
fact Ethnicity; WBRI; 2025-09-03
fact FirstLanguage; ENG; 2025-09-03
fact EnglishAsAdditionalLanguage; N; 2025-09-03
fact FreeSchoolMeals; Y; 2025-09-03
fact SenProvision; K; 2025-11-10
fact SenPrimaryNeed; ASD; 2026-02-09
contact Michelle Vane; Mother; responsible; home; address 31 Tenter Hill, Aldermere, AM2 8TH; phone 07700 900640
suspended 2026-03-18 am; 2; DB
missed 2025-09-03..2026-07-20; 22; 2
suspended 2026-10-06 am; 2; LD
suspended 2026-11-17 am; 4; CB
missed 2026-09-02..2026-11-20; 10; 0
incident 2026-09-15 P4; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-09-30 P2; Refused an instruction; 2; Detention at lunch
incident 2026-10-01 P4; Out of lesson; 2; Detention after school
incident 2026-10-05 P5; Refused an instruction; 3; Parent called; 3
incident 2026-10-09 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-10-13 P1; Late to lesson; 1; Time made up
incident 2026-10-15 P4; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-11-03 P2; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-11-03 P5; Out of lesson; 2; Detention after school
incident 2026-11-04 P4; Refused an instruction; 2; Detention at lunch
incident 2026-11-05 P3; Equipment or uniform; 1; Reminder
incident 2026-11-06 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-11-09 P5; Refused an instruction; 3; Parent called; 3
incident 2026-11-10 P4; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-11-11 P2; Out of lesson; 2; Detention after school
incident 2026-11-12 P4; Refused an instruction; 2; Detention at lunch
incident 2026-11-12 P5; Out of lesson; 2; Detention after school
incident 2026-11-13 P3; Unkind words; 2; Restorative conversation
incident 2026-11-16 P1; Late to lesson; 1; Time made up
incident 2026-11-16 P5; Refused an instruction; 3; Headteacher and parent called; 3
incident 2026-11-19 P4; Disruption in lesson; 1; Moved seat and spoken to
voice 2026-11-19; Ms Adeyemi; as said; I like science. In English I don't know what they want.
action alderway; 2026-11-19; r.adeyemi@alderway.example; Record the reintegration meeting
looked r.adeyemi@alderway.example; 4
