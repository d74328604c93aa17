import { type RouteConfig, route } from '@remix-run/route-config';
import { surface } from './surface.ts';

export default surface.map(({ path, file }) => route(path, file)) satisfies RouteConfig;
