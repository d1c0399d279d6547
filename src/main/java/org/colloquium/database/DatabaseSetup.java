package org.colloquium.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Gives a new server the app's own role, which is no superuser, and its database. */
record DatabaseSetup(String url, String superuserPassword) {
    /** May be repeated: the password file is written last, so a setup that was cut short is done again. */
    void create(String name, Path passwordFile) {
        String password = Password.random();
        try (Connection connection = DriverManager.getConnection(url, "postgres", superuserPassword);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "pg_roles", "rolname", name)) {
                statement.execute("create role " + name + " login createdb");
            }
            statement.execute("alter role " + name + " password '" + password + "'");
            if (!exists(statement, "pg_database", "datname", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("The new database could not be set up", problem);
        }
        Password.write(passwordFile, password);
    }

    private static boolean exists(Statement statement, String table, String column, String name) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select 1 from %s where %s = '%s'".formatted(table, column, name))) {
            return found.next();
        }
    }
}
