import type { Api } from '../http/env.ts';

/** A route as it is registered. */
export interface RegisteredRoute {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
}

/** Every route of the application that is documented. */
export function registeredRoutes(app: Api): RegisteredRoute[] {
  return app.openAPIRegistry.definitions.flatMap(definition =>
    definition.type === 'route'
      ? [
          {
            operation: definition.route.operationId ?? '',
            method: definition.route.method.toUpperCase(),
            path: definition.route.path,
          },
        ]
      : [],
  );
}
