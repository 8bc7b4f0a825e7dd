// Pages of the app. The main package holds what a resident needs; the staff's desk is a subpackage.
export default defineAppConfig({
  pages: [
    'pages/homes/index',
    'pages/homes/home',
    'pages/requests/new',
    'pages/requests/mine',
    'pages/requests/request',
    'pages/accounts/inbox',
    'pages/accounts/me',
    'pages/accounts/privacy',
    'pages/accounts/reads',
  ],
  subPackages: [
    { root: 'packages/desk', pages: ['index', 'request'] },
    { root: 'packages/insight', pages: ['coverage', 'sites'] },
  ],
  window: {
    navigationBarTitleText: '支部家院',
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pullText',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  animation: false,
  permission: { 'scope.userLocation': { desc: '用来找离您最近的支部家院' } },
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
} as Parameters<typeof defineAppConfig>[0])
