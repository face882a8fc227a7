import type { Money } from "../money.ts";
import { isAllowed } from "../permission.ts";
import type { Role } from "../role.ts";
import type { ChainDefinition, ChainLevel } from "./approval-chain.ts";
import { levelsFor, type Tier, tierOf } from "./levels-for.ts";

/** A person as a chain meets them. `active` is false for who cannot sign in. */
export type ChainPerson = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
};

/** An amount to try a chain with, and who would have started the run (null: nobody in particular). */
export type Sample = { readonly amount: Money | null; readonly requesterId: string | null };

/**
 * What is wrong with a level as things stand today. `nobody`: it would wait for ever. `requester`: nobody but the
 * requester, who may not decide alone. `twice`: nobody but who has to decide a level before. `left`: somebody it
 * cannot do without cannot sign in or may not decide. `escalation`: nobody holds the role it would turn to.
 */
export type ForecastWarning = "nobody" | "requester" | "twice" | "left" | "escalation";

/** Who would be asked at a level, in the order they would. */
export type ForecastLevel = {
  readonly level: ChainLevel;
  readonly people: readonly ChainPerson[];
  readonly warnings: readonly ForecastWarning[];
};

/** What a chain would do with a sample: no levels means it approves by itself. */
export type Forecast = { readonly tier: Tier | null; readonly levels: readonly ForecastLevel[] };

/** Who would be asked, of the people there are today. */
export function forecastChain(chain: ChainDefinition, sample: Sample, people: readonly ChainPerson[]): Forecast {
  const levels: ForecastLevel[] = [];
  for (const level of levelsFor(chain, sample.amount)) levels.push(forecastLevel(level, { sample, people, levels }));
  return { tier: chain.tiers && tierOf(chain.tiers, sample.amount), levels };
}

type Scene = {
  readonly sample: Sample;
  readonly people: readonly ChainPerson[];
  /** The levels before. */
  readonly levels: readonly ForecastLevel[];
};

function forecastLevel(level: ChainLevel, { sample: { requesterId }, people, levels }: Scene): ForecastLevel {
  const named = namedPeople(level, people);
  const asked = named.filter(canDecide);
  const others = asked.filter(({ id }) => id !== requesterId || mayTakePart(level));
  // Somebody who alone can decide a level before cannot decide this one too, unless it names them.
  const taken = new Set(
    levels.flatMap((before) => (before.people.length === 1 ? before.people.map(({ id }) => id) : [])),
  );
  const free = level.who.type === "people" ? others : others.filter(({ id }) => !taken.has(id));
  const warnings: ForecastWarning[] = [];
  if (asked.length === 0) warnings.push("nobody");
  else if (others.length === 0) warnings.push("requester");
  else if (free.length === 0) warnings.push("twice");
  if (asked.length > 0 && asked.length < neededCount(level)) warnings.push("left");
  if (level.limit?.action === "escalate" && !hasHolder(people, level.limit.to)) warnings.push("escalation");
  return { level, people: others, warnings };
}

function namedPeople({ who }: ChainLevel, people: readonly ChainPerson[]): readonly ChainPerson[] {
  if (who.type === "role") return people.filter(({ roles }) => roles.includes(who.role));
  return who.personIds.flatMap((id) => people.filter((person) => person.id === id));
}

/** How many of the people it names a level cannot do without. */
function neededCount({ who, mode }: ChainLevel): number {
  return who.type === "people" && mode !== "any" ? who.personIds.length : 0;
}

function hasHolder(people: readonly ChainPerson[], role: Role): boolean {
  return people.some((person) => canDecide(person) && person.roles.includes(role));
}

function canDecide({ active, roles }: ChainPerson): boolean {
  return active && isAllowed(roles, "approval.decide");
}

function mayTakePart({ who, mode }: ChainLevel): boolean {
  return who.type === "people" && mode !== "any" && who.personIds.length > 1;
}
