import { startTestApi } from './testing/index.ts';
import { describeSmoke } from './testing/smoke.ts';

describeSmoke('on Node', () => startTestApi({ size: 3 }));
