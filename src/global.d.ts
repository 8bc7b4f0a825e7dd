// What the build puts in place: styles, and the host it builds for.
/// <reference types="@tarojs/taro" />
declare module '*.scss'
declare module '*.css'
/** The cloud environment, from BRANCH_HOME_CLOUD_ENV at build time; empty for the default one. */
declare const CLOUD_ENV: string
/** Ids of WeChat's message templates, from BRANCH_HOME_MESSAGE_TEMPLATES (comma-separated) at build time. */
declare const MESSAGE_TEMPLATES: string[]
/** Where secret ballots go, from BRANCH_HOME_BOX_URL at build time (`https://…/cast`); empty where they cannot. */
declare const BALLOT_BOX_URL: string
/** Where the district's h5 lives, from BRANCH_HOME_SITE_ORIGIN at build time (`https://…`); empty for none. */
declare const SITE_ORIGIN: string
/** Version of WeChat's speech plugin, from BRANCH_HOME_SPEECH_PLUGIN at build time; empty where the app has none. */
declare const SPEECH_PLUGIN: string
