// The tables of a district's folder: file, columns with the Chinese heading that is read as well, and which may be left out.

export interface Table<F extends string> {
  readonly file: string
  readonly columns: Readonly<Record<F, string>>
  /** Columns that may be missing altogether; their cells then count as empty. */
  readonly optional: readonly F[]
  /** A district may do without the file, or leave it without rows. */
  readonly mayBeMissing: boolean
}

function table<const F extends string>(
  file: string,
  columns: Readonly<Record<F, string>>,
  optional: readonly NoInfer<F>[],
): Table<F> {
  return { file, columns, optional, mayBeMissing: false }
}

function optionalTable<const F extends string>(...given: Parameters<typeof table<F>>): Table<F> {
  return { ...table(...given), mayBeMissing: true }
}

const demo = { demo: '示例' } as const

export const organisationTable = table(
  'organisation.csv',
  { id: '编号', level: '级别', name: '名称', parentId: '上级编号', phone: '电话', lng: '经度', lat: '纬度', ...demo },
  ['lng', 'lat', 'demo'],
)
export const gridTable = table(
  'grids.geojson',
  { code: '网格编码', name: '名称', communityId: '社区编号', branchId: '党支部编号', ...demo },
  ['demo'],
)
export const placeTable = table(
  'places.csv',
  {
    id: '编号',
    code: '门牌码',
    kind: '类别',
    name: '名称',
    unitId: '单位编号',
    lng: '经度',
    lat: '纬度',
    address: '地址',
    directions: '怎么走',
    hours: '开放时间',
    services: '服务内容',
    phone: '电话',
    wheelchair: '轮椅',
    steps: '台阶数',
    accessibleToilet: '无障碍厕所',
    accessNote: '无障碍说明',
    fenceMetres: '到访范围（米）',
    ...demo,
  },
  ['fenceMetres', 'demo'],
)
export const peopleTable = table(
  'people.csv',
  { id: '编号', name: '姓名', title: '职务', unitId: '单位编号', ...demo },
  ['demo'],
)
export const grantTable = table(
  'grants.csv',
  { personId: '人员编号', role: '角色', unitId: '单位编号', from: '开始日期', until: '结束日期', ...demo },
  ['demo'],
)
export const dutyTable = table(
  'duties.csv',
  {
    unitId: '单位编号',
    personId: '人员编号',
    phone: '电话',
    hours: '值班时间',
    from: '开始日期',
    until: '结束日期',
    ...demo,
  },
  ['demo'],
)
export const serviceTable = table(
  'services.csv',
  {
    code: '编码',
    name: '名称',
    group: '分组',
    description: '说明',
    keywords: '关键词',
    sensitive: '敏感',
    callFirst: '先打电话',
    urgency: '紧急程度',
    ...demo,
  },
  ['urgency', 'demo'],
)
export const outlineTable = table('outline.geojson', { officeHours: '办公时间' }, ['officeHours'])
export const calendarTable = optionalTable('calendar.csv', { date: '日期', kind: '类型', name: '名称' }, ['name'])
export const limitTable = optionalTable(
  'limits.csv',
  {
    serviceCode: '服务编码',
    urgency: '紧急程度',
    acceptWithinMinutes: '接单时限',
    answerWithinMinutes: '答复时限',
    remindBeforeMinutes: '提前提醒',
    escalateEveryMinutes: '上报间隔',
    ...demo,
  },
  ['demo'],
)
export const ruleTable = optionalTable(
  'rules.csv',
  { id: '编号', serviceCode: '服务编码', areaId: '区域编号', hours: '时间', to: '去向', reason: '原因', ...demo },
  ['hours', 'demo'],
)
export const partnerTable = optionalTable(
  'partners.csv',
  { id: '编号', name: '名称', kind: '类型', unitId: '单位编号', phone: '电话', serviceCodes: '服务编码', ...demo },
  ['phone', 'serviceCodes', 'demo'],
)
/** Matters that were under way before the product was: taken in once, the app's from then on. */
export const matterTable = optionalTable(
  'matters.csv',
  {
    id: '编号',
    title: '标题',
    text: '内容',
    template: '类型',
    scope: '范围',
    unitId: '单位编号',
    scopeName: '小区或楼栋',
    affected: '影响谁',
    stage: '到哪一步',
    days: '还有几天',
    ...demo,
  },
  ['scopeName', 'affected', 'demo'],
)
export const optionTable = optionalTable(
  'matter-options.csv',
  { id: '编号', matterId: '议题编号', title: '办法', text: '内容', cost: '花费', consequences: '会怎样', ...demo },
  ['cost', 'consequences', 'demo'],
)
export const statementTable = optionalTable(
  'statements.csv',
  { id: '编号', matterId: '议题编号', text: '说的话', ...demo },
  ['demo'],
)
/** What people ticked on paper: one line a sheet, statements by their numbers. */
export const sheetTable = optionalTable(
  'opinions.csv',
  { id: '编号', matterId: '议题编号', agree: '同意', disagree: '不同意', pass: '跳过', ...demo },
  ['pass', 'demo'],
)
/** Posts, problems and the demonstration's families: taken in once, the app's from then on. */
export const postTable = optionalTable(
  'posts.csv',
  {
    id: '编号',
    unitId: '单位编号',
    title: '岗位',
    text: '做什么',
    placeId: '阵地编号',
    skills: '要会什么',
    times: '什么时候',
    hours: '时间说明',
    seats: '名额',
    ...demo,
  },
  ['text', 'skills', 'times', 'hours', 'demo'],
)
export const problemTable = optionalTable(
  'problems.csv',
  { id: '编号', unitId: '单位编号', title: '难题', text: '难在哪里', placeId: '阵地编号', skills: '要会什么', ...demo },
  ['skills', 'demo'],
)
export const familyTable = optionalTable(
  'families.csv',
  {
    id: '编号',
    unitId: '单位编号',
    placeId: '最近的阵地',
    label: '大概情况',
    needs: '要帮什么',
    name: '姓名',
    phone: '电话',
    address: '地址',
    ...demo,
  },
  ['demo'],
)
/** Volunteer teams, who is in them, and activities with which the product begins: these are the app's once they are in. */
export const teamTable = optionalTable(
  'teams.csv',
  {
    id: '编号',
    code: '队码',
    name: '名称',
    kind: '类型',
    text: '做什么',
    unitId: '单位编号',
    leaderId: '队长编号',
    phone: '电话',
    skills: '特长',
    ...demo,
  },
  ['text', 'leaderId', 'phone', 'skills', 'demo'],
)
export const teamMemberTable = optionalTable(
  'team-members.csv',
  { teamId: '队编号', personId: '人员编号', since: '加入日期', ...demo },
  ['demo'],
)
export const activityTable = optionalTable(
  'activities.csv',
  {
    id: '编号',
    title: '活动',
    text: '内容',
    kind: '类别',
    teamId: '队编号',
    unitId: '单位编号',
    placeId: '阵地编号',
    where: '在哪里',
    lng: '经度',
    lat: '纬度',
    days: '几天后',
    hours: '时间',
    seats: '名额',
    skills: '特长',
    leaderId: '负责人编号',
    phone: '电话',
    ...demo,
  },
  ['text', 'teamId', 'placeId', 'where', 'lng', 'lat', 'skills', 'leaderId', 'phone', 'demo'],
)
export const outlineFile = outlineTable.file
/** Optional. */
export const atlasFile = 'streets.atlas'

/** The documented name of a heading, English or Chinese. */
export function fieldOf<F extends string>({ columns }: Table<F>, heading: string): F | undefined {
  const fields = Object.keys(columns) as F[]
  return fields.find((field) => field === heading || columns[field] === heading)
}
