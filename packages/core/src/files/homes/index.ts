import type { App } from '../../context/app.ts';
import { Problem } from '../../errors/problem.ts';
import type { FileHome } from './home.ts';
import { postgresHome } from './postgres.ts';
import { r2Home } from './r2.ts';

/** Where new files are kept. */
export function homeForNew({ bucket }: App): FileHome {
  return bucket === null ? postgresHome : r2Home(bucket);
}

/** The home a stored content is in, which may be another than that of new ones. */
export function homeNamed({ bucket }: App, name: string): FileHome {
  if (name === postgresHome.name) return postgresHome;
  if (bucket === null)
    throw new Problem('unavailable', {
      detail: { zh: '存放该文件的存储桶没有绑定', en: 'the bucket that holds this file is not bound' },
    });
  return r2Home(bucket);
}
