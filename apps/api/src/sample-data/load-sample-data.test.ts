import { createTestDatabase, type TestDatabase } from "@tandem/db/testing/test-database";
