// What the types say of a storage over cookies. See types.test.ts for how the comments are checked.
import { createAsyncJar } from 'gingersnap/async';
import { createConsent } from 'gingersnap/consent';
import { cookieStorage } from 'gingersnap/storage';

// hover: CookieStorage
const storage = cookieStorage({ expires: '365d', sameSite: 'strict' });
void storage;
declare const jar: ReturnType<typeof createAsyncJar>;
// hover: AsyncCookieStorage
const later = cookieStorage({ jar, expires: '365d' });
void later;

// error: No overload matches
cookieStorage({ pth: '/' });
const widened = { expires: '365d', sameSite: 'strict' };
// error: 'sameSite' SecureStorageOptions
cookieStorage(widened);

const consent = createConsent({ categories: { preferences: {}, analytics: {} } });
// hover: CookieStorage
const guarded = cookieStorage({ consent, category: 'preferences' });
// hover: AsyncCookieStorage
const guardedLater = cookieStorage({ jar, consent, category: 'preferences' });
void [guarded, guardedLater];
// error: "prefrences" "preferences"
cookieStorage({ consent, category: 'prefrences' });
// error: "prefrences" "preferences"
cookieStorage({ jar, consent, category: 'prefrences' });
// error: No overload matches 'category' is missing
cookieStorage({ consent });
