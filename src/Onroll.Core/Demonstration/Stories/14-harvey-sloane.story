# On a part-time timetable; before that he was marked C on four afternoons after incidents.
pupil Harvey Sloane; M; 2014-09-26
school alderway; 7B; 2026-09-02
fact Ethnicity; WBRI; 2026-09-02
fact FirstLanguage; ENG; 2026-09-02
fact EnglishAsAdditionalLanguage; N; 2026-09-02
fact FreeSchoolMeals; Y; 2026-09-02
fact SenProvision; E; 2026-09-02
fact SenPrimaryNeed; ASD; 2026-09-02
contact Gemma Sloane; Mother; responsible; home; address 29 Canal Side, Aldermere, AM2 6CS; phone 07700 900677; best Text message
contact Ryan Sloane; Father; responsible; address 44 Station Road, Aldermere, AM9 4SR; phone 07700 900678
mark 2026-09-24 pm; C
mark 2026-10-01 pm; C
mark 2026-10-09 pm; C
mark 2026-10-15 pm; C
mark 2026-11-03..2026-12-11 pm; C2
missed 2026-09-02..2026-10-23; 7; 0
missed 2026-11-03..2026-11-20; 14; 0
incident 2026-09-24 P3; Left the room upset; 2; Parent called
incident 2026-10-01 P3; Left the room upset; 2; Parent called
incident 2026-10-09 Lunch; Argument with another pupil; 2; Parent called
incident 2026-10-15 P2; Physical contact; 3; Parent called
part-time 2026-11-03..2026-12-11; 5; mornings only; He cannot manage a whole day in class yet: five times since September he left the room in distress after midday.; Parveen Khan; 2026-10-22; ; plan; 2026-11-27; One afternoon more each week from Monday 30 November, beginning with art. A quiet room and a card to leave with. Full days from Monday 14 December.
part-time-review 2026-11-12; Parveen Khan; parent; The mornings go well and the card is used. His mother agrees to go on as planned, and asks for work to take home.
answered 2026-10-15; AfternoonAfterIncident; Explained; Martin Okafor; 2026-11-09; His mother had an appointment for him with the paediatrician at 1:30pm. The letter was on file. The code should have been M and has been reported to the office.
voice 2026-11-12; Ms Khan; as said; The mornings are good. I have a card and I can go out before I burst.
action alderway; 2026-12-11; p.khan@alderway.example; End of the part-time timetable: full days from Monday 14 December
looked p.khan@alderway.example; 3
