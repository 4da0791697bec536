# Mornings are all right; after lunch he cannot sit there any more.
pupil Jaydon Pell; M; 2013-03-04; H999211417036
school alderway; 9R; 2024-09-03
fact Ethnicity; WBRI; 2024-09-03
fact FirstLanguage; ENG; 2024-09-03
fact EnglishAsAdditionalLanguage; N; 2024-09-03
fact FreeSchoolMeals; Y; 2024-09-03
fact FreeSchoolMealsInSixYears; Y; 2024-09-03
fact SenProvision; N; 2024-09-03..2026-01-11
fact SenProvision; K; 2026-01-12
fact SenPrimaryNeed; SEMH; 2026-01-12
contact Dana Pell; Mother; responsible; home; address 14 Weir Street, Aldermere, AM2 6TP; phone 07700 900142; best Phone first, after 4pm
contact Craig Pell; Father; responsible; address 3 Quarry Road, Aldermere, AM7 2QR; phone 07700 900318; easy-read
mark 2025-10-14..2025-10-15; I
mark 2025-11-06 am; M
mark 2025-11-14 pm; O
mark 2025-12-09; I
mark 2026-01-13 pm; O
mark 2026-01-20..2026-01-22; I
mark 2026-02-10 pm; M
mark 2026-02-27 pm; O
mark 2026-03-06 pm; O
mark 2026-03-09; O
mark 2026-03-10; I
mark 2026-03-13 pm; O
mark 2026-03-20 pm; O
mark 2026-04-17 pm; O
mark 2026-04-24 pm; O
mark 2026-04-28 am; M
mark 2026-05-08 pm; O
mark 2026-05-12..2026-05-13; I
mark 2026-05-15 pm; O
mark 2026-06-05 pm; O
mark 2026-06-12 pm; O
mark 2026-06-19 pm; O
mark 2026-06-26 pm; O
mark 2026-07-03 pm; O
mark 2026-07-07..2026-07-09; V
suspended 2026-06-09 am; 2; DB
mark 2026-09-11 pm; O
mark 2026-09-18 pm; O
suspended 2026-09-22 am; 4; CB
mark 2026-09-25 pm; O
mark 2026-10-02; I
mark 2026-10-05; I
mark 2026-10-09 pm; O
suspended 2026-10-14 pm; 3; LD CB
mark 2026-10-16 pm; O
mark 2026-11-06 pm; O
mark 2026-11-10 am; M
mark 2026-11-13 pm; O
mark 2026-11-18 pm; O
suspended 2026-11-20 pm; 5; PP
incident 2026-09-03 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-09-04 Lunch; Refused an instruction; 2; Detention at lunch
incident 2026-09-04 P4; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-09-07 P2; Late to lesson; 1; Time made up
incident 2026-09-08 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-09-09 P4; Refused an instruction; 2; Detention after school
incident 2026-09-10 P5; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-09-11 Lunch; Left the site; 2; Parent called
incident 2026-09-14 Lunch; Unkind words; 2; Restorative conversation
incident 2026-09-15 P5; Out of lesson; 2; Detention after school
incident 2026-09-16 P1; Equipment or uniform; 1; Reminder
incident 2026-09-17 P4; Refused an instruction; 3; Parent called; 2
incident 2026-09-18 Lunch; Left the site; 2; Parent called
incident 2026-09-29 P3; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-10-08 P2; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-10-12 P4; Out of lesson; 2; Detention after school
incident 2026-10-14 Lunch; Language towards an adult; 3; Parent called
incident 2026-11-03 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-11-04 P5; Disruption in lesson; 1; Moved seat and spoken to
incident 2026-11-05 Lunch; Refused an instruction; 2; Detention at lunch
incident 2026-11-06 P4; Left the site; 2; Parent called
incident 2026-11-10 P4; Refused an instruction; 2; Detention after school
incident 2026-11-11 P4; Out of lesson; 2; Detention after school
incident 2026-11-13 P1; Late to lesson; 1; Time made up
incident 2026-11-13 P5; Left the site; 2; Parent called
incident 2026-11-17 Reg; Language towards an adult; 2; Parent called
incident 2026-11-19 P5; Disruption in lesson; 2; Moved seat and spoken to; 1
incident 2026-11-20 P2; Physical contact; 3; Headteacher and parent called
voice 2026-01-20; Ms Adeyemi; later; I don't mind school. I mind the noise.
voice 2026-06-11; Mr Sandhu; as said; I know I shouldn't have kicked off. I can't do four in a row in that corridor.
voice 2026-09-25; Mr Sandhu; as said; It helps when you come and get me in the morning.
voice 2026-11-12; Ms Adeyemi; as said; Mornings are all right. After lunch I can't sit there any more. I'd like the workshop more than the room.
share the-kiln; Referral; Identity+Support+Needs; 2026-11-06..2026-12-18; So that The Kiln can plan outreach and say whether a place would help.
share office; PanelAgenda; Identity+Attendance+Behaviour+Support+Voice; 2026-11-19..2026-12-08; So that the panel of 24 November can decide about a place.
action alderway; 2026-11-20; r.adeyemi@alderway.example; Give Jaydon's parent the written notice by 3:10pm
action alderway; 2026-11-23; r.adeyemi@alderway.example; Finish panel papers: the parent's words are missing
action alderway; 2026-11-25; r.adeyemi@alderway.example; Hold the reintegration meeting on or before the first day back
action alderway; 2026-10-16; r.adeyemi@alderway.example; Hold the reintegration meeting; 2026-10-16
action alderway; 2026-11-06; r.adeyemi@alderway.example; Review the support plan, second time; 2026-11-06
caseload i.novak@aldermere-partnership.example; 2026-09-28; Outreach twice a week
looked r.adeyemi@alderway.example; 5
looked m.okafor@alderway.example; 2
looked j.sandhu@alderway.example; 3
looked p.khan@alderway.example; 1
looked m.sykes@thekiln.example; 2
looked d.hartnell@aldermere-partnership.example; 1
