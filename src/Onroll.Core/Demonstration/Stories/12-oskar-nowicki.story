# Came from Fallowgate School on 9 November.
pupil Oskar Nowicki; M; 2015-06-08
school fallowgate; 7G; 2026-09-02..2026-11-06
school alderway; 7D; 2026-11-09
fact Ethnicity; WOTH; 2026-09-02
fact FirstLanguage; POL; 2026-09-02
fact EnglishAsAdditionalLanguage; Y; 2026-09-02
fact FreeSchoolMeals; Y; 2026-09-02
fact SenProvision; N; 2026-09-02
contact Beata Nowicka; Mother; responsible; home; address 11 Tenter Hill, Aldermere, AM2 8TH; phone 07700 900449; language Polish; interpreter
suspended 2026-09-23 am; 4; PP
suspended 2026-10-14 am; 4; PP
missed 2026-09-02..2026-11-06; 12; 2
mark 2026-11-17 am; M
missed 2026-11-09..2026-11-20; 1; 0
incident 2026-09-22 Lunch; Physical contact; 3; Parent called
incident 2026-10-13 Lunch; Physical contact; 3; Parent called
incident 2026-11-12 P2; Late to lesson; 1; Time made up
incident 2026-11-17 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-11-19 P4; Disruption in lesson; 1; Moved seat and spoken to
voice 2026-11-10; Ms Khan; as said; Here nobody knows. I want it to stay like that.
action alderway; 2026-12-04; p.khan@alderway.example; Four-week review of the move from Fallowgate
