// Where every screen is, in one place.

export const routes = {
  homes: '/pages/homes/index',
  unknownHome: '/pages/homes/index?unknown=1',
  home: (id: string) => `/pages/homes/home?id=${encodeURIComponent(id)}`,
  homeByCode: (code: string) => `/pages/homes/home?code=${encodeURIComponent(code)}`,
  /** Come in by its plate: with what one may do at its door on top. */
  homeAtDoor: (id: string, scene: string) =>
    `/pages/homes/home?id=${encodeURIComponent(id)}&scene=${encodeURIComponent(scene)}`,
  /** Without a net: nobody could tell yet whether the code is ours. */
  homeUnchecked: (code: string, scene: string) =>
    `/pages/homes/home?unchecked=1&code=${encodeURIComponent(code)}&scene=${encodeURIComponent(scene)}`,
  newRequest: '/pages/requests/new',
  newRequestAt: (homeCode: string) => `/pages/requests/new?home=${encodeURIComponent(homeCode)}`,
  /** Changes one that waits to be sent. */
  newRequestFrom: (draftId: string) => `/pages/requests/new?draft=${draftId}`,
  myRequests: '/pages/requests/mine',
  request: (id: string) => `/pages/requests/request?id=${encodeURIComponent(id)}`,
  receipt: '/pages/requests/receipt',
  inbox: '/pages/accounts/inbox',
  me: '/pages/accounts/me',
  reads: '/pages/accounts/reads',
  privacy: '/packages/mine/privacy',
  notices: '/packages/mine/notices',
  myData: '/packages/mine/data',
  board: '/packages/board/index',
  boardEntry: (id: string) => `/packages/board/entry?id=${encodeURIComponent(id)}`,
  desk: '/packages/desk/index',
  deskEnter: '/packages/desk/enter',
  /** The paper to take home. */
  deskPaper: (id: string, code: string) => `/packages/desk/paper?id=${encodeURIComponent(id)}&code=${code}`,
  deskRules: '/packages/desk/rules',
  deskRequest: (id: string) => `/packages/desk/request?id=${encodeURIComponent(id)}`,
  /** What we have blown, and what our unit was called to. */
  whistles: '/packages/partners/blown',
  whistlesForUs: '/packages/partners/called',
  whistle: (id: string) => `/packages/partners/whistle?id=${encodeURIComponent(id)}`,
  blow: '/packages/partners/blow',
  blowFor: (requestId: string) => `/packages/partners/blow?request=${encodeURIComponent(requestId)}`,
  reportTimes: '/packages/partners/times',
  coverage: '/packages/insight/coverage',
  sites: '/packages/insight/sites',
  rates: '/packages/insight/rates',
  /** The requests behind a figure of the rates. */
  rateRecords: (asked: Readonly<Record<string, string | boolean>>) =>
    `/packages/insight/records?${Object.entries(asked)
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      .join('&')}`,
  undelivered: '/packages/insight/undelivered',
  matters: '/packages/councils/index',
  /** Those that wait for the committee. */
  mattersWaiting: '/packages/councils/index?view=screening',
  mattersOf: (unitId: string) => `/packages/councils/index?unit=${encodeURIComponent(unitId)}`,
  matter: (id: string) => `/packages/councils/matter?id=${encodeURIComponent(id)}`,
  raiseMatter: '/packages/councils/raise',
  raiseMatterFrom: (requestId: string) => `/packages/councils/raise?request=${encodeURIComponent(requestId)}`,
  /** Said by all, judged by all. */
  talk: (matterId: string) => `/packages/councils/talk?id=${encodeURIComponent(matterId)}`,
  matterWork: (id: string) => `/packages/councils/work?id=${encodeURIComponent(id)}`,
  meeting: (id: string) => `/packages/councils/meeting?id=${encodeURIComponent(id)}`,
  signIn: (code: string) => `/packages/councils/meeting?code=${encodeURIComponent(code)}`,
  councilBodies: '/packages/councils/bodies',
  decision: (id: string) => `/packages/ballots/decision?id=${encodeURIComponent(id)}`,
  decisionResult: (id: string) => `/packages/ballots/result?id=${encodeURIComponent(id)}`,
  /** Decisions the caller may vote on, and taking up a letter's code. */
  myBallots: '/packages/ballots/index',
  claimBallot: (code: string) => `/packages/ballots/index?code=${encodeURIComponent(code)}`,
  registers: '/packages/ballots/registers',
  register: (id: string) => `/packages/ballots/register?id=${encodeURIComponent(id)}`,
  announceDecision: (matterId: string) => `/packages/ballots/announce?matter=${encodeURIComponent(matterId)}`,
  /** A signed code that was scanned: of a plate, a team, an activity, or a home's screen. */
  door: (scene: string) => `/packages/doors/index?scene=${encodeURIComponent(scene)}`,
  /** "I am here", after the code was found to be ours. */
  checkIn: (scene: string) => `/packages/doors/index?here=1&scene=${encodeURIComponent(scene)}`,
  myVisits: '/packages/doors/mine',
  /** 双报到, for members. */
  myReports: '/packages/doors/mine?report=1',
  /** Plates and posters to print. */
  plates: '/packages/doors/plates',
  /** The changing code on a home's own screen. */
  homeScreen: (placeId: string) => `/packages/doors/screen?place=${encodeURIComponent(placeId)}`,
  /** Serving members who reported to a community. */
  reportedHere: '/packages/doors/reported',
  myCard: '/packages/members/card',
  memberCard: (personId: string) => `/packages/members/shown?id=${encodeURIComponent(personId)}`,
  deeds: (personId: string, kind: string) => `/packages/members/deeds?id=${encodeURIComponent(personId)}&kind=${kind}`,
  pledges: '/packages/pledges/index',
  post: (id: string) => `/packages/pledges/post?id=${encodeURIComponent(id)}`,
  family: (id: string) => `/packages/pledges/family?id=${encodeURIComponent(id)}`,
  problem: (id: string) => `/packages/pledges/problem?id=${encodeURIComponent(id)}`,
  myPledges: '/packages/pledges/mine',
  /** The family's own side; with a code, from the letter. */
  ourFamily: (code = '') => `/packages/pledges/ours${code === '' ? '' : `?code=${encodeURIComponent(code)}`}`,
  offerPledge: (kind: string) => `/packages/pledges/offer?kind=${kind}`,
  activities: '/packages/volunteers/index',
  activity: (id: string) => `/packages/volunteers/activity?id=${encodeURIComponent(id)}`,
  offerActivity: '/packages/volunteers/offer',
  offerActivityOf: (teamId: string) => `/packages/volunteers/offer?team=${encodeURIComponent(teamId)}`,
  changeActivity: (id: string) => `/packages/volunteers/offer?id=${encodeURIComponent(id)}`,
  participants: (id: string) => `/packages/volunteers/people?id=${encodeURIComponent(id)}`,
  teams: '/packages/volunteers/teams',
  team: (id: string) => `/packages/volunteers/team?id=${encodeURIComponent(id)}`,
  myHours: '/packages/volunteers/hours',
  /** Is a certificate that somebody holds one of ours? */
  checkCertificate: '/packages/volunteers/check',
  calls: '/packages/calls/index',
  call: (id: string) => `/packages/calls/call?id=${encodeURIComponent(id)}`,
  makeCall: '/packages/calls/make',
  decisionDesk: (id: string) => `/packages/ballots/desk?id=${encodeURIComponent(id)}`,
} as const
