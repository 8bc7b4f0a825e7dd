// The district's own words.
import type { OrgLevel } from '@core/district/org-unit'

export const levelWords: Readonly<Record<OrgLevel, string>> = {
  district: '区',
  subdistrict: '街道',
  community: '社区',
  gridBranch: '网格党支部',
  partyGroup: '党小组',
  memberHousehold: '党员中心户',
}
