# Permanently excluded on 10 November; governors meet on the 26th. He learns at The Kiln since day six.
pupil Kian Docherty; M; 2012-05-17
school alderway; 10T; 2023-09-05
fact Ethnicity; WIRI; 2023-09-05
fact HomeLocalAuthority; 999; 2023-09-05
fact FirstLanguage; ENG; 2023-09-05
fact EnglishAsAdditionalLanguage; N; 2023-09-05
fact FreeSchoolMeals; Y; 2023-09-05
fact FreeSchoolMealsInSixYears; Y; 2023-09-05
fact SenProvision; K; 2024-10-07
fact SenPrimaryNeed; SEMH; 2024-10-07
fact SocialWorker; Y; 2026-02-02
fact ChildInNeed; Y; 2026-02-02
contact Siobhan Docherty; Mother; responsible; home; address 88 Market Street, Aldermere, AM2 3MS; phone 07700 900711
contact Liam Docherty; Father; responsible; address 12 Larch Avenue, Aldermere, AM6 2LA; phone 07700 900712; best Letter, he has no mobile phone
suspended 2025-11-12 am; 2; DB
suspended 2026-01-21 am; 4; VA
suspended 2026-03-04 am; 4; DB
mark 2026-04-13..2026-05-22; B
suspended 2026-06-10 am; 4; PP
suspended 2026-07-01 am; 6; DB
missed 2025-09-03..2026-07-20; 52; 14
suspended 2026-10-07 am; 6; CB
excluded 2026-11-10 pm; BW
mark 2026-11-19 am; O
missed 2026-09-02..2026-11-20; 24; 3
decided 2026-11-10; m.okafor@alderway.example; 2026-11-10 11:40; Brought a folding knife into school on Monday 9 November and showed it to two pupils at lunch. Three staff statements and his own admission to the head of year.; SEN support followed since 2024. Six earlier suspensions, thirteen days in all. Pastoral support plan, mentor and six weeks off site at The Kiln all tried.; Online and on paper. His mentor collects it each day
limbs 2026-11-10; Brought a knife into school on Monday 9 November and showed it to two pupils. Admitted to the head of year.; Two Year 7 pupils and their families are afraid. The risk assessment found no arrangement that would keep them apart all day.
heard 2026-11-10; Mr Sandhu, 10:20am; I took it because of what was said on the bus. I wasn't going to use it.
check 2026-11-10; NeedsMet; yes; SEN support plan followed
check 2026-11-10; Adjustments; yes; Seating, exit card, quiet start
check 2026-11-10; EarlyReview; yes; Plan reviewed on 16 October
check 2026-11-10; SocialWorkerAsked; yes; Tom Brierley, 9 November
check 2026-11-10; ContributingFactors; yes; Exploitation screening done and referred on. The bus incident is being looked into
check 2026-11-10; PupilHeard; yes; Twice
check 2026-11-10; AlternativesTried; no; Managed move not explored: urgency after 9 November
told 2026-11-10; Exclusion; Parent; Siobhan Docherty; Hand; 2026-11-10 15:05; Martin Okafor; 2026-11-10; governing-board-meeting 2026-12-01; day-six-provision 2026-11-17
told 2026-11-10; Exclusion; Parent; Liam Docherty; FirstClassPost; 2026-11-10 15:20; Martin Okafor; 2026-11-12; governing-board-meeting 2026-12-01; day-six-provision 2026-11-17
told 2026-11-10; Exclusion; GoverningBoard; Clerk to the governing board; Email; 2026-11-10 11:41; Martin Okafor; 2026-11-10
told 2026-11-10; Exclusion; LocalAuthority; Aldermere Council; InOnroll; 2026-11-10 11:41; Martin Okafor; 2026-11-10
told 2026-11-10; Exclusion; SocialWorker; Tom Brierley; Email; 2026-11-11 09:10; Martin Okafor; 2026-11-11
told 2026-11-10; DaySixDetails; Parent; Siobhan Docherty; Hand; 2026-11-13 14:30; Sam Whitcombe; 2026-11-13; day-six-provision 2026-11-17
learns 2026-11-10; s.whitcombe@aldermere.example; The Kiln; 2026-11-17; 9am to 2:30pm; Kiln Lane, Aldermere; Moira Sykes
governors 2026-11-10; 2026-11-10; 2026-11-26; 10:00; Alderway library; 2026-11-18
returned 2026-10-07; 2026-10-12; 2026-10-12; pupil, parent; Mornings with Mr Sandhu, a pass to leave early between lessons, phone call home on Fridays
incident 2026-09-10 P4; Refused an instruction; 2; Detention after school
incident 2026-09-17 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-09-24 P5; Out of lesson; 2; Detention after school
incident 2026-09-29 P4; Language towards an adult; 3; Parent called; 2
incident 2026-10-06 P5; Refused an instruction; 3; Headteacher and parent called
incident 2026-10-20 Lunch; Argument with another pupil; 2; Restorative conversation
incident 2026-11-04 P4; Unkind words; 2; Restorative conversation
incident 2026-11-06 P5; Out of lesson; 2; Detention after school
incident 2026-11-09 Lunch; Knife shown to two pupils; 3; Headteacher, parent and police called
voice 2026-10-13; Mr Sandhu; as said; I don't start it. They know what to say.
voice 2026-11-11; Mr Sandhu; as said; I took it because of what was said on the bus. I wasn't going to use it. I want to do my GCSEs, even if it's not here.
share the-kiln; Placement; Identity+Attendance+Behaviour+Exclusions+Support+Needs+Voice; 2026-11-13; So that The Kiln can teach Kian full time.
share police; Safeguarding; Identity+Exclusions; 2026-11-10..2027-01-29; A knife was brought into school.
share office; PanelAgenda; Identity+Exclusions+Support; 2026-03-09..2026-05-29; So that the panel could agree an off-site direction.
action alderway; 2026-11-26; m.okafor@alderway.example; Governing board considers the permanent exclusion, 10am
action alderway; 2026-12-01; m.okafor@alderway.example; Last lawful day for the governing board
action aldermere-council; 2026-11-17; s.whitcombe@aldermere.example; Full-time education from day six; 2026-11-20
caseload b.nkemelu@aldermere.example; 2026-11-10; Permanent exclusion: education and next school
looked m.okafor@alderway.example; 6
looked r.adeyemi@alderway.example; 4
looked s.whitcombe@aldermere.example; 3
looked m.sykes@thekiln.example; 5
looked d.coyle@police.example; 1
