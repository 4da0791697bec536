# At The Kiln for twelve weeks, absent this morning.
pupil Amelia Rowntree; F; 2013-04-19
school alderway; 9D; 2024-09-03
second the-kiln; 9K; 2026-10-05..2027-01-15
fact Ethnicity; WBRI; 2024-09-03
fact FirstLanguage; ENG; 2024-09-03
fact EnglishAsAdditionalLanguage; N; 2024-09-03
fact FreeSchoolMeals; Y; 2024-09-03
fact SenProvision; K; 2025-06-02
fact SenPrimaryNeed; SEMH; 2025-06-02
fact LookedAfter; Y; 2025-02-10
contact Jean Hollis; Foster carer; home; address 8 Larch Avenue, Aldermere, AM6 2LA; phone 07700 900538
contact Stacey Rowntree; Mother; responsible; phone 07700 900539; best Through the social worker
missed 2025-09-03..2026-07-20; 48; 12
suspended 2026-03-11 am; 6; DB
suspended 2026-09-15 am; 4; CB
mark 2026-11-20 am; N
missed 2026-09-02..2026-10-04; 8; 2
missed 2026-10-05..2026-11-20; 9; 3
voice 2026-10-19; Ms Sykes; as said; It's smaller. You can hear yourself.
voice 2026-11-13; Ms Sykes; as said; I don't want to go back in January if it's the same timetable.
share the-kiln; Placement; Identity+Attendance+Behaviour+Exclusions+Support+Needs+Voice+Family; 2026-10-01..2027-01-15; So that The Kiln can teach Amelia.
action alderway; 2026-11-27; r.adeyemi@alderway.example; Review the off-site direction with The Kiln
caseload e.thackeray@aldermere.example; 2025-02-10; Looked after
looked m.sykes@thekiln.example; 4
looked r.adeyemi@alderway.example; 2
looked e.thackeray@aldermere.example; 1
