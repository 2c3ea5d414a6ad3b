/** What an extension's scripts find, by either name. */
declare var browser: any;
declare var chrome: any;
