/**
 * SQL that says whether a named superior `s` is `self`, or somebody in whose place `self` decides on the day `day`. A delegation hands nothing
 * on.
 */
export function isOrStandsIn(self: string, day: string): string {
  return `(s.superior_id = ${self}::uuid OR EXISTS (SELECT FROM delegation g WHERE g.from_id = s.superior_id AND g.to_id = ${self}::uuid
    AND g.ended_at IS NULL AND g.period @> ${day}))`;
}
