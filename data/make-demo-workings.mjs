// When offices work, how long a request may wait, and where some kinds go: calendar, limits and routing rules.

export const officeHours = 'Mo-Fr 08:30-12:00,14:00-17:30'

/**
 * Real: the State Council's notices on holidays for 2025 (of 12 November 2024) and 2026 (of 4 November 2025).
 * First day, number of days off, weekend days worked in exchange.
 */
const notices = [
  ['元旦', '2025-01-01', 1, []],
  ['春节', '2025-01-28', 8, ['2025-01-26', '2025-02-08']],
  ['清明节', '2025-04-04', 3, []],
  ['劳动节', '2025-05-01', 5, ['2025-04-27']],
  ['端午节', '2025-05-31', 3, []],
  ['国庆节、中秋节', '2025-10-01', 8, ['2025-09-28', '2025-10-11']],
  ['元旦', '2026-01-01', 3, ['2026-01-04']],
  ['春节', '2026-02-15', 9, ['2026-02-14', '2026-02-28']],
  ['清明节', '2026-04-04', 3, []],
  ['劳动节', '2026-05-01', 5, ['2026-05-09']],
  ['端午节', '2026-06-19', 3, []],
  ['中秋节', '2026-09-25', 3, []],
  ['国庆节', '2026-10-01', 7, ['2026-09-20', '2026-10-10']],
]
const dayMs = 24 * 3600 * 1000

export const calendar = notices
  .flatMap(([name, first, count, worked]) => [
    ...worked.map((date) => ({ date, kind: 'workday', name })),
    ...Array.from({ length: count }, (_, index) => ({
      date: new Date(Date.parse(first) + index * dayMs).toISOString().slice(0, 10),
      kind: 'holiday',
      name,
    })),
  ])
  .sort((a, b) => (a.date < b.date ? -1 : 1))

/** Minutes of working time, seven hours to a day; round the clock for an emergency. */
export const limits = [
  ['*', 'normal', 30, 2100, 210, 210],
  ['*', 'urgent', 15, 420, 60, 60],
  ['*', 'emergency', 10, 120, 5, 15],
  // A question is answered within a day, a family's hardship looked into within ten.
  ['policy', 'normal', 30, 420, 60, 60],
  ['hardship', 'normal', 30, 4200, 420, 420],
  ['lift', 'urgent', 15, 120, 30, 30],
  ['gas-smell', 'emergency', 5, 60, 5, 10],
].map(([serviceCode, urgency, accept, answer, remind, escalate]) => ({
  serviceCode,
  urgency,
  acceptWithinMinutes: accept,
  answerWithinMinutes: answer,
  remindBeforeMinutes: remind,
  escalateEveryMinutes: escalate,
  demo: 'yes',
}))

/** First match wins; whatever no row names goes to the branch of its grid. */
export const rules = [
  ['fire-street', 'fire', '*', '', 'subdistrict', '火情由街道应急值班室统一调度'],
  ['noise-night', 'noise', '*', 'Mo-Su 00:00-06:00,22:00-24:00', 'subdistrict', '夜里的噪音由街道值班员上门'],
  ['hardship-community', 'hardship', '*', '', 'community', '困难救助要由社区入户核实'],
  ['policy-community', 'policy', '*', 'Mo-Fr 08:30-12:00,14:00-17:30', 'community', '上班时间由社区窗口直接答复'],
  ['road-harbour', 'road', '320703003', '', '320703003', '港口一带的路由街道统一报修'],
  ['works-weekend', '*', '320703400', 'Sa-Su 00:00-24:00', '320703400', '厂区周末只有值班室有人'],
].map(([id, serviceCode, areaId, hours, to, reason]) => ({ id, serviceCode, areaId, hours, to, reason, demo: 'yes' }))
