// Pages of the app. The main package holds what a resident needs; the staff's desk is a subpackage.

/** Read while building: on a phone there is none. */
declare const process: { readonly env: { readonly BRANCH_HOME_SPEECH_PLUGIN?: string } }

export default defineAppConfig({
  pages: [
    'pages/homes/index',
    'pages/homes/home',
    'pages/requests/new',
    'pages/requests/mine',
    'pages/requests/request',
    'pages/requests/receipt',
    'pages/accounts/inbox',
    'pages/accounts/me',
    'pages/accounts/reads',
  ],
  subPackages: [
    { root: 'packages/desk', pages: ['index', 'request', 'enter', 'paper', 'rules'] },
    { root: 'packages/board', pages: ['index', 'entry'] },
    { root: 'packages/partners', pages: ['blown', 'called', 'whistle', 'blow', 'times'] },
    { root: 'packages/councils', pages: ['index', 'matter', 'raise', 'talk', 'work', 'meeting', 'bodies'] },
    { root: 'packages/ballots', pages: ['index', 'decision', 'result', 'announce', 'registers', 'register', 'desk'] },
    { root: 'packages/members', pages: ['card', 'shown', 'deeds'] },
    { root: 'packages/calls', pages: ['index', 'call', 'make'] },
    { root: 'packages/pledges', pages: ['index', 'post', 'family', 'problem', 'mine', 'ours', 'offer'] },
    { root: 'packages/doors', pages: ['index', 'mine', 'plates', 'screen', 'reported'] },
    { root: 'packages/volunteers', pages: ['index', 'activity', 'people', 'teams', 'team', 'hours', 'offer', 'check'] },
    { root: 'packages/insight', pages: ['coverage', 'sites', 'undelivered', 'rates', 'records'] },
    { root: 'packages/mine', pages: ['privacy', 'notices', 'data'] },
  ],
  // A code is read at a door, where the net is often bad.
  preloadRule: { 'pages/homes/index': { network: 'all', packages: ['packages/doors'] } },
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
  permission: { 'scope.userLocation': { desc: '用来找最近的家院；点“我来了”时看是否在门口' } },
  ...speechPlugin(),
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
} as Parameters<typeof defineAppConfig>[0])

/** WeChat's speech plugin, once the mini-program's account has added it: see docs/deploy.md. */
function speechPlugin() {
  const version = process.env.BRANCH_HOME_SPEECH_PLUGIN
  return version ? { plugins: { WechatSI: { version, provider: 'wx069ba97219f66d99' } } } : {}
}
