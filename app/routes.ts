import { existsSync } from 'node:fs';
import { type RouteConfig, route } from '@remix-run/route-config';
import { surface } from './surface.ts';

export default surface.filter(({ file }) => existsSync(`app/${file}`)).map(({ path, file }) => route(path, file)) satisfies RouteConfig;
