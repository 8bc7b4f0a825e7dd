export default definePageConfig({ navigationBarTitleText: '派单规则和请假', enablePullDownRefresh: true })
