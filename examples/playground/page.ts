// The front page: each file is a part of it, and cookies.ts says what they keep.
import { silence } from 'gingersnap/explain';
// The log listens first: what the others do with the news takes time.
import './log.ts';
import './list.ts';
import './tries.ts';
import './comparison.ts';
import './form.ts';
import './panel.ts';
import './data-layer.ts';
import './inventory.ts';
import './preferences.ts';
import './greeting.ts';
import './shop.ts';

// Each answer is shown on the page itself: the console has nothing to add.
silence();
