# New to the school, and away twelve of the last forty sessions.
pupil Poppy Larkham; F; 2015-02-20
school larkfield; 6L; 2019-09-04..2026-07-21
school alderway; 7B; 2026-09-02
fact Ethnicity; WBRI; 2026-09-02
fact FirstLanguage; ENG; 2026-09-02
fact EnglishAsAdditionalLanguage; N; 2026-09-02
fact FreeSchoolMeals; N; 2026-09-02
fact SenProvision; N; 2026-09-02
contact Joanne Larkham; Mother; responsible; home; address 21 Mill Lane, Aldermere, AM2 5ML; phone 07700 900033
contact Stuart Larkham; Father; responsible; address 6 Chapel Row, Aldermere, AM3 2CR; phone 07700 900034; best Phone before 9am
missed 2025-09-03..2026-07-20; 11; 0
missed 2026-09-02..2026-10-15; 0; 0
missed 2026-10-16..2026-11-20; 12; 3
incident 2026-10-12 P5; Late to lesson; 1; Time made up
incident 2026-11-04 Lunch; Unkind words; 2; Restorative conversation
incident 2026-11-06 P4; Out of lesson; 2; Detention at lunch
incident 2026-11-10 P2; Refused an instruction; 2; Detention at lunch
incident 2026-11-12 P5; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-11-17 Lunch; Unkind words; 2; Restorative conversation
incident 2026-11-19 P4; Refused an instruction; 2; Detention at lunch
voice 2026-11-18; Ms Khan; as said; My friends from Larkfield all sit together and I'm in the other form.
action alderway; 2026-11-30; p.khan@alderway.example; Review the form move with Poppy and her parents
