package dk.naersund.platform;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a database of its own: {@code @ExtendWith(PostgresTest.class)} and a parameter
 * of type {@link TestDatabase} in its constructor, its set-up or a test. The same one for the whole
 * class.
 */
public final class PostgresTest implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestDatabase.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(PostgresTest.class))
        .computeIfAbsent(
            context.getRequiredTestClass(), c -> TestDatabase.create(), TestDatabase.class);
  }
}
