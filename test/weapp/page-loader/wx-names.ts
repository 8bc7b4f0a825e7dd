// Which wx calls exist, which answer at once, and which a test can let pass because nothing comes back from them.

/** Calls that return their value instead of telling it to a callback, besides all that end in Sync or begin with create. */
export const synchronous: ReadonlySet<string> = new Set([
  'canIUse',
  'nextTick',
  'getWindowInfo',
  'getDeviceInfo',
  'getAppBaseInfo',
  'getSystemSetting',
  'getAppAuthorizeSetting',
  'getMenuButtonBoundingClientRect',
  'getUpdateManager',
  'getFileSystemManager',
  'getLogManager',
  'getRealtimeLogManager',
  'getPerformance',
  'getRecorderManager',
  'getBackgroundAudioManager',
  'base64ToArrayBuffer',
  'arrayBufferToBase64',
  'reportEvent',
  'reportMonitor',
  'reportAnalytics',
  'reportPerformance',
])

/** They succeed, are written down in `phone.calls`, and do nothing else. */
export const harmless: readonly string[] = [
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setTabBarBadge',
  'removeTabBarBadge',
  'setTabBarItem',
  'setTabBarStyle',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'hideTabBar',
  'showTabBar',
  'hideHomeButton',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'pageScrollTo',
  'hideKeyboard',
  'vibrateShort',
  'vibrateLong',
  'makePhoneCall',
  'openLocation',
  'previewImage',
  'previewMedia',
  'setClipboardData',
  'showShareMenu',
  'hideShareMenu',
  'enableAlertBeforeUnload',
  'disableAlertBeforeUnload',
  'loadFontFace',
]

/** Newer than miniprogram-simulate's list. */
export const newer: readonly string[] = [
  'getPrivacySetting',
  'requirePrivacyAuthorize',
  'openPrivacyContract',
  'onNeedPrivacyAuthorization',
  'getRandomValues',
  'postMessageToReferrerPage',
]

export function isSynchronous(name: string): boolean {
  return synchronous.has(name) || name.endsWith('Sync') || /^create[A-Z]/.test(name)
}
