#!/usr/bin/env bash
# The long run of the plan property: 540 families, every route of each; about ten minutes on two quiet cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
BLEIBEWEG_RUNS="${BLEIBEWEG_RUNS:-9}" npx vitest run test/properties/plan.test.ts
