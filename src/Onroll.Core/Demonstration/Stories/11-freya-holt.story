# Back full time since half term after a part-time timetable.
pupil Freya Holt; F; 2010-12-05
school alderway; 11K; 2022-09-05
fact Ethnicity; WBRI; 2022-09-05
fact FirstLanguage; ENG; 2022-09-05
fact EnglishAsAdditionalLanguage; N; 2022-09-05
fact FreeSchoolMeals; N; 2022-09-05
fact SenProvision; E; 2025-03-03
fact SenPrimaryNeed; SEMH; 2025-03-03
contact Rebecca Holt; Mother; responsible; home; address 2 Quarry Road, Aldermere, AM7 2QR; phone 07700 900376; best Email
contact Simon Holt; Father; responsible; address 95 Market Street, Aldermere, AM4 3MS; phone 07700 900377
missed 2025-09-03..2026-07-20; 61; 3
mark 2026-10-12..2026-10-23 pm; C2
part-time 2026-10-12..2026-10-23; 5; mornings only; After the summer she was too worn out to manage whole days.; Jas Sandhu; 2026-10-08; 2026-10-09; plan; 2026-10-23; Full days from the first day after half term.
part-time-review 2026-10-23; Jas Sandhu; parent; Freya wants to come back for all of it. Her parents agree.
part-time-end 2026-10-23; Full days since Tuesday 3 November
missed 2026-09-02..2026-11-20; 14; 0
incident 2026-11-05 P5; Out of lesson; 1; Spoken to
voice 2026-10-23; Mr Sandhu; as said; I want to come back for all of it. I want to sit next to Amna in maths.
action alderway; 2026-12-04; j.sandhu@alderway.example; Check how full days are going
