#!/bin/sh
# The bill of three lines over 10,000 synthetic people, each evaluated twice: minutes, so not part of `npm test`.
set -e
cd "$(dirname "$0")/../.."
BLEIBEWEG_PEOPLE="${1:-10000}" npx vitest run test/properties/bill.test.ts --maxWorkers=1 --testTimeout=7200000
