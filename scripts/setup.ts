import { mainTask } from './lib/main-task.ts';
import { Steps } from './lib/say.ts';
import { setUp } from './setup/set-up.ts';

await mainTask(async () => {
  await setUp(new Steps());
  return 0;
});
