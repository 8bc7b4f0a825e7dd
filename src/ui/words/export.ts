// What the card says by which staff take along a list of requests.

export const exportWords = {
  title: '导出诉求',
  lead: (unit: string) => `把 ${unit} 的诉求存成表格。姓名、电话、门牌会遮住；谁在什么时候导出，会记下来。`,
  period: '哪段时间',
  periods: { thisMonth: '这个月', lastMonth: '上个月', thisYear: '今年' },
  excel: '存成 Excel 表',
  csv: '存成 CSV 表',
  csvNote: '条数很多时，用 CSV 表。',
  done: '已经存好，在浏览器的下载里。',
} as const
