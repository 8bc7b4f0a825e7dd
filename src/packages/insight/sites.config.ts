export default definePageConfig({ navigationBarTitleText: '下一处开在哪里', enablePullDownRefresh: true })
