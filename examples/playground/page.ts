// The playground: each file is a part of the page, and cookies.ts says what they keep.
// The log listens first: what the others do with the news takes time.
import './log.ts';
import './list.ts';
import './form.ts';
import './panel.ts';
import './inventory.ts';
import './preferences.ts';
import './greeting.ts';
import './shop.ts';
