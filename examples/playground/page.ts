// The playground: each file is a part of the page, and cookies.ts says what they keep.
import './list.ts';
import './form.ts';
import './log.ts';
import './panel.ts';
import './inventory.ts';
import './preferences.ts';
import './greeting.ts';
import './shop.ts';
