// What the types say of a storage over cookies. See types.test.ts for how the comments are checked.
import { createAsyncJar } from 'gingersnap/async';
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
