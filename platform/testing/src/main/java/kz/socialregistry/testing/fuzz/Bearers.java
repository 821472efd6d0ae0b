package kz.socialregistry.testing.fuzz;

import java.util.List;

/**
 * Tokens to call with.
 *
 * @param all one that may do everything
 * @param others whole values of the header: of single roles and regions, broken, expired, none at all
 */
record Bearers(String all, List<String> others) {

    String some(Dice dice) {
        return dice.of(others);
    }
}
