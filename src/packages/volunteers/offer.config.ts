export default definePageConfig({ navigationBarTitleText: '办一次活动', enablePullDownRefresh: true })
