# Two weeks abroad in October, asked for and not agreed to.
pupil Tegan Frost; F; 2014-02-11
school alderway; 8H; 2025-09-03
fact Ethnicity; WBRI; 2025-09-03
fact FirstLanguage; ENG; 2025-09-03
fact EnglishAsAdditionalLanguage; N; 2025-09-03
fact FreeSchoolMeals; N; 2025-09-03
fact SenProvision; N; 2025-09-03
contact Alison Frost; Mother; responsible; home; address 18 Chapel Row, Aldermere, AM2 2CR; phone 07700 900741
contact Peter Frost; Father; responsible; home; address 18 Chapel Row, Aldermere, AM2 2CR; phone 07700 900742
mark 2026-10-05..2026-10-14; G
missed 2025-09-03..2026-07-20; 9; 0
missed 2026-09-02..2026-11-20; 18; 16
absence-case 2026-11-04; r.adeyemi@alderway.example; Leave for a holiday from 5 to 14 October was asked for and not agreed to. The family went.
absence-referral 2026-11-16; Alison Frost; TermTimeHoliday; The head wrote on 17 September that the leave could not be agreed to, and what could follow.
absence-referral 2026-11-16; Peter Frost; TermTimeHoliday; The head wrote on 17 September that the leave could not be agreed to, and what could follow.
