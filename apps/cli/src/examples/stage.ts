import type { Client, Reply, TestApi, TestTenant } from '@lifang/api/testing';
import { type Policy, qualify } from '@lifang/policy';
import type { Plan, Ref } from '@lifang/policy/examples';
import { loadPolicies } from '../io/policies.ts';

/** The tenant of one example, and what its local names stand for. */
export class Stage {
  readonly admin: Client;
  /** Somebody without a credential. */
  readonly anybody: Client;
  /** The slug of the tenant. */
  readonly tenant: string;
  readonly #api: TestApi;
  /** The slug of the policy. */
  readonly policy: string;
  /** The stored ids of kinds that are forms of shared ones. */
  readonly #shared: ReadonlyMap<string, string>;
  readonly #ids = new Map<string, string>();
  readonly #tenantId: string;
  #today = '';
  #opened = false;

  private constructor(api: TestApi, tenant: TestTenant, slug: string, policies: readonly Policy[]) {
    this.#api = api;
    this.admin = tenant.admin;
    this.anybody = api.nobody;
    this.tenant = tenant.slug;
    this.#tenantId = tenant.id;
    this.policy = slug;
    this.#shared = new Map(policies.flatMap(sharedKinds));
  }

  /** Opens a tenant that runs the policy of the example, on a day on which everything given has come to be. */
  static async open(api: TestApi, plan: Plan, day: string): Promise<Stage> {
    api.clock.set(noonOf(day));
    const tenant = await api.newTenant({ policies: [plan.policy], enabledFrom: plan.enabledFrom });
    const stage = new Stage(api, tenant, plan.policy, await loadPolicies(plan.policy));
    stage.#today = day;
    return stage;
  }

  /**
   * Moves the clock on to a day; never back, for what was recorded later would then lie in the future. Where cases are open, time
   * takes the steps that are its to take.
   */
  async moveOnTo(day: string): Promise<void> {
    const later = day > this.#today;
    if (later) this.#today = day;
    this.#api.clock.set(noonOf(this.#today));
    if (later && this.#opened) await this.#api.timePasses(this.#tenantId);
  }

  /** Says that there are cases now. */
  opened(): void {
    this.#opened = true;
  }

  /** Looks at something at a minute of a day: of the last day there was, for what happens now is only known now. */
  async at<T>(day: string, minute: string, look: () => Promise<T>): Promise<T> {
    if (day !== this.#today)
      throw new Error(`${day} ${minute} is past: something happened on ${this.#today}`);
    this.#api.clock.set(new Date(`${day}T${minute}:00+08:00`).toISOString());
    const found = await look();
    this.#api.clock.set(noonOf(day));
    return found;
  }

  /** The stored id of a kind, rule or setting of the policy. */
  kind(name: string): string {
    return this.#shared.get(name) ?? `${this.policy}.${name}`;
  }

  learn(name: string, id: string): void {
    this.#ids.set(name, id);
  }

  /** The id behind a local name. */
  id(name: string): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`nothing was made under the name ${name}`);
    return id;
  }

  /** The local name behind an id. */
  nameOf(id: string): string {
    return [...this.#ids].find(([, known]) => known === id)?.[0] ?? id;
  }

  /** A person, household or unit as a request names it: `{ personId }`, `{ householdId }` or `{ unitId }`. */
  named({ noun, name }: Ref): Readonly<Record<string, string>> {
    return { [`${noun}Id`]: this.id(name) };
  }

  /** Where a position is held, as a request names it. */
  seat({ unit, group }: { readonly unit: string | null; readonly group: string | null }): {
    readonly unitId?: string;
    readonly groupId?: string;
  } {
    return {
      ...(unit === null ? {} : { unitId: this.id(unit) }),
      ...(group === null ? {} : { groupId: this.id(group) }),
    };
  }

  /** Sends a change to something that is read first, with the version that was read. */
  async change(path: string, verb: string, body: unknown): Promise<Reply> {
    const { etag } = await this.admin.get(path);
    return this.admin.post(`${path}/${verb}`, body, { 'if-match': etag });
  }
}

/** Noon of a day in Shanghai, when every act is entered. */
const noonOf = (day: string): string => `${day}T04:00:00Z`;

/** What the kinds of a policy that are forms of shared ones are called in it, and stored as. */
function sharedKinds({ slug, units, groups, records }: Policy): [string, string][] {
  return [...units, ...groups, ...records]
    .filter(({ shares }) => shares !== undefined)
    .map(kind => [kind.name, qualify(slug, kind)]);
}
